'use client'
import type { GateReason } from '#publishing/gateReasons.ts'
import { placeWords } from './placeWords.ts'
import { REASON_TITLES } from '../panelText.ts'

interface WarningsToTickProps {
  warnings: readonly GateReason[]
  /** Ids of the ticked warnings. */
  ticked: readonly string[]
  onTick: (ticked: readonly string[]) => void
}

/** The gate's warnings. Whoever publishes in spite of them ticks each one. */
export function WarningsToTick({ warnings, ticked, onTick }: WarningsToTickProps) {
  if (warnings.length === 0) return null
  return (
    <fieldset className="desk-warnings">
      <legend>Seen and fine? Tick each.</legend>
      {warnings.map((warning) => (
        <label className="desk-check" key={warning.id}>
          <input
            checked={ticked.includes(warning.id)}
            onChange={(event) =>
              onTick(
                event.target.checked
                  ? [...ticked, warning.id]
                  : ticked.filter((id) => id !== warning.id),
              )
            }
            type="checkbox"
          />
          <span>
            <strong>{REASON_TITLES[warning.code]}</strong> · {placeWords(warning.place)}
            {warning.text && <> · “{warning.text}”</>}
            <br />
            {warning.message}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
