'use client'
import { type ReactNode, useId, useState } from 'react'

interface FoldProps {
  title: string
  summary?: ReactNode
  /** Whether it is open at first. */
  open: boolean
  busy?: boolean
  /** Called when somebody opens or closes it. */
  onToggle?: (open: boolean) => void
  children: ReactNode
}

/** A part of the story's panel that can be closed. */
export function Collapsible({
  title,
  summary,
  open: startsOpen,
  busy = false,
  onToggle,
  children,
}: FoldProps) {
  const [chosen, setChosen] = useState<boolean | null>(null)
  const id = useId()
  const open = chosen ?? startsOpen
  return (
    <section aria-busy={busy} className="desk-fold">
      <h2 className="desk-fold__head">
        <button
          aria-controls={id}
          aria-expanded={open}
          onClick={() => {
            setChosen(!open)
            onToggle?.(!open)
          }}
          type="button"
        >
          <span aria-hidden="true" className="desk-fold__arrow">
            ›
          </span>
          <span className="desk-fold__title">{title}</span>
          <span className="desk-fold__summary" role="status">
            {busy ? <span className="desk-tag">Looking…</span> : summary}
          </span>
        </button>
      </h2>
      <div className="desk-fold__body" hidden={!open} id={id}>
        {children}
      </div>
    </section>
  )
}
