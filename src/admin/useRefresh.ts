'use client'
import { useDocumentInfo, useEditDepth, useForm } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useCallback, useEffect, useRef, useState } from 'react'
import { read } from './deskApi.ts'

/**
 * Loads the form's document again after a verb has changed it. Only for a form without unsaved
 * changes, because those would be lost.
 */
export function useRefresh(collection: 'stories' | 'people', id: string | null) {
  const { getDocPermissions, setData } = useDocumentInfo()
  const { reset } = useForm()
  const depth = useEditDepth()
  const router = useRouter()
  const [refreshing, setRefreshing] = useState(false)
  // A verb may wait for its answer and call this long after the render that it began in.
  const latest = useRef({ getDocPermissions, setData, reset })
  useEffect(() => {
    latest.current = { getDocPermissions, setData, reset }
  })
  const refresh = useCallback(async () => {
    if (id === null) return
    setRefreshing(true)
    const document = await read<Record<string, unknown>>(`/${collection}/${id}?depth=0`)
    if (!document.ok) {
      window.location.reload()
      return
    }
    latest.current.setData?.(document.value)
    await latest.current.getDocPermissions?.(document.value)
    await latest.current.reset(document.value)
    // A drawer is not a page of the router. For a page, everything around the form must be read
    // again too.
    if (depth <= 1) router.refresh()
    setRefreshing(false)
  }, [collection, id, depth, router])
  return { refreshing, refresh }
}
