'use client'
import { Button, toast } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Refusal } from '#newsroom/refusal.ts'
import { type Gate, type Outcome, read, send, type UnseenByOne } from '../deskApi.ts'
import { Collapsible } from '../Collapsible.tsx'
import type { StoryDesk } from '../useStoryDesk.ts'
import { refusalWords } from '../panelText.ts'
import { Difference } from './Difference.tsx'
import type { VersionDifference } from './recordAnswers.ts'
import { unseenWords, waitingSince } from './unseenWordsText.ts'

/**
 * Changed text that only one person has seen: who wrote it, what changed, and a button with which
 * somebody else confirms having looked.
 */
export function UnseenWords({ desk }: { desk: StoryDesk }) {
  const { gate } = desk
  if (!gate || gate.unseen.length === 0) return null
  const { own, others } = unseenWords(gate.unseen)
  return (
    <Collapsible open title={gate.mayAccept ? 'Look, and accept' : 'Somebody else has to look'}>
      {own && <p className="desk-next">{own}</p>}
      {others && gate.mayAccept && <p className="desk-next">{others}</p>}
      {gate.mayAccept && <Accept desk={desk} gate={gate} />}
    </Collapsible>
  )
}

function Accept({ desk, gate }: { desk: StoryDesk; gate: Gate }) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const accept = async () => {
    setBusy(true)
    setRefusal(null)
    const done = await send<Outcome>(`/stories/${gate.id}/accept`, { updatedAt: desk.readAt })
    if (done.ok) {
      toast.success('Accepted. Two people have seen every word.')
      await desk.refresh()
    } else {
      setRefusal(done.error)
      desk.reload()
    }
    setBusy(false)
  }
  return (
    <>
      <Changed gate={gate} unseen={gate.unseen} />
      <Button
        buttonStyle="primary"
        disabled={busy || desk.modified || desk.outdated}
        id="desk-accept"
        margin={false}
        onClick={() => void accept()}
        size="medium"
      >
        Accept these changes
      </Button>
      {desk.modified && (
        <p className="desk-why">Save first: you have changes that are not saved.</p>
      )}
      {refusal && (
        <p className="desk-problem" role="alert">
          {refusalWords(refusal)}
        </p>
      )}
    </>
  )
}

/** What changed in the story's own text. For changed photos and people, see the preview. */
function Changed({ gate, unseen }: { gate: Gate; unseen: readonly UnseenByOne[] }) {
  const [found, setFound] = useState<VersionDifference | null>(null)
  const since = waitingSince(unseen)
  useEffect(() => {
    if (since === null) return
    const stop = new AbortController()
    read<VersionDifference>(`/stories/${gate.id}/difference?since=${since}`, stop.signal)
      // People who may not read versions can use the preview.
      .then((answer) => setFound(answer.ok ? answer.value : null))
      .catch(() => undefined)
    return () => stop.abort()
  }, [gate.id, gate.updatedAt, since])
  if (since === null || found === null)
    return <p className="desk-hint">The preview below shows how readers will get it.</p>
  return <Difference places={found.texts.map(({ field, runs }) => ({ place: field, runs }))} />
}
