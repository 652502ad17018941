'use client'
import { DefaultCell, Link } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { becauseWords, didWords, subjectAddress, subjectWords } from './activityWords.ts'
import type { ActivityEntry } from './recordAnswers.ts'

interface CellProps {
  rowData?: Partial<ActivityEntry>
}

/** In the log's list: what was done, in words. */
export function VerbCell({ rowData }: CellProps) {
  return <span>{didWords({ verb: rowData?.verb ?? '', to: rowData?.to })}</span>
}

/** The kind of record. */
export function SubjectCell({ rowData }: CellProps) {
  return <span>{subjectWords(rowData?.subject ?? '')}</span>
}

/** The record: a link to it, where it can still be opened. */
export function SubjectIdCell({ rowData }: CellProps) {
  const { subject, subjectId = '', verb = '' } = rowData ?? {}
  const address = subjectAddress({ subject, subjectId, verb })
  return address ? <Link href={address}>{subjectId}</Link> : <span>{subjectId}</span>
}

/** Why Homeroom did something by itself. */
export function CauseCell({ rowData }: CellProps) {
  return <span>{becauseWords(rowData?.cause)}</span>
}

/** Who did it; empty for what Homeroom does by itself. */
export function ActorCell(props: DefaultCellComponentProps) {
  return props.cellData ? <DefaultCell {...props} /> : <span>Homeroom itself</span>
}
