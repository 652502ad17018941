/** Somebody who is signed in at the newsroom's API. */
export interface Member {
  /** Sends JSON; returns the status and what came back. */
  call(
    method: string,
    path: string,
    body?: object,
  ): Promise<{ status: number; body: Record<string, unknown> }>
  /** Makes a document; returns its id. Anything but success is an error that shows the answer. */
  make(collection: string, data: object): Promise<string>
  /** Sends in a JPEG; returns the photo's id. */
  photo(bytes: Buffer, name: string, fields: object): Promise<string>
}

/** Signs in at `url`; returns what this member can do. */
export async function signIn(url: string, email: string, password: string): Promise<Member> {
  const login = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const { token } = (await login.json()) as { token?: string }
  if (!token) throw new Error(`${email} could not sign in: ${login.status}`)
  const call: Member['call'] = async (method, path, body) => {
    const answer = await fetch(`${url}/api${path}`, {
      method,
      headers: { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  return {
    call,
    make: async (collection, data) => {
      const { status, body } = await call('POST', `/${collection}`, data)
      const id = (body.doc as { id?: unknown } | undefined)?.id
      if (typeof id !== 'string')
        throw new Error(`POST /${collection}: ${status} ${JSON.stringify(body)}`)
      return id
    },
    photo: async (bytes, name, fields) => {
      const form = new FormData()
      form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name)
      form.append('_payload', JSON.stringify(fields))
      const headers = { Authorization: `JWT ${token}` }
      const answer = await fetch(`${url}/api/photos`, { method: 'POST', headers, body: form })
      const body = (await answer.json()) as { doc?: { id?: unknown } }
      if (typeof body.doc?.id !== 'string')
        throw new Error(`POST /photos: ${answer.status} ${JSON.stringify(body)}`)
      return body.doc.id
    },
  }
}
