'use client'
import { useAuth } from '@payloadcms/ui'
import { isEditor, isRole } from '#newsroom/roles.ts'
import { GatePanel } from './gate/GatePanel.tsx'
import { PreviewPanel } from './preview/PreviewPanel.tsx'
import { UnseenWords } from './history/UnseenWords.tsx'
import { VersionsPanel } from './history/VersionsPanel.tsx'
import { StageStrip } from './StageStrip.tsx'
import { useStoryDesk } from './useStoryDesk.ts'

/** The panel above a story's fields: its stage and verbs, the gate, and the preview. */
export function StoryDeskPanel() {
  const desk = useStoryDesk()
  const { user } = useAuth()
  const role: unknown = user?.role
  const decides = isRole(role) && isEditor(role)
  if (desk.id === null) {
    return (
      <section aria-label="Desk" className="desk">
        <p className="desk-hint">
          Save the story first. Then Homeroom looks for names to protect, shows what readers will
          see, and you can hand it in.
        </p>
      </section>
    )
  }
  return (
    <section aria-label="Desk" className="desk">
      <StageStrip desk={desk} />
      <UnseenWords desk={desk} />
      <GatePanel desk={desk} mayDecide={decides} />
      <PreviewPanel desk={desk} />
      <VersionsPanel decides={decides} desk={desk} />
    </section>
  )
}
