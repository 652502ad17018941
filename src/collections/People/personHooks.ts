import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { gradeIn } from '#newsroom/grades.ts'
import { refusal } from '#newsroom/refusal.ts'
import { actsAsEditor, isTrusted } from '#access/staff.ts'
import { PERSON_NAME_FIELDS } from '#desk/store/fieldRoles.ts'
import { RefusalError } from '#desk/store/refusalError.ts'

/** Turns a grade sent as a number or a word ("junior", "11th") into the registry's own value. */
export const readGradeFromWords: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const data = (args as { data?: Record<string, unknown> }).data
  const grade = data?.grade
  if (!data || (typeof grade !== 'string' && typeof grade !== 'number')) return args
  data.grade = gradeIn(String(grade)) ?? String(grade).trim().toLowerCase()
  return args
}

const bare = (value: unknown): unknown =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value

const opens = (kind: unknown) => kind === 'adult' || kind === 'publicFigure'

/**
 * Decides who may end protection. An editor's save confirms that somebody is an adult. A reporter
 * may enter an adult, who stays unconfirmed (the gate asks an editor), but may not make a protected
 * person an adult.
 */
export const guardNamingDecisions: CollectionBeforeChangeHook = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const editor = actsAsEditor(req)
  const kind: unknown = data.kind ?? originalDoc?.kind
  if (operation === 'update' && !editor && opens(kind) && !opens(originalDoc?.kind)) {
    throw new RefusalError(refusal('only_an_editor_may_lift_protection'))
  }
  const renamed = PERSON_NAME_FIELDS.some(
    (field) =>
      data[field] !== undefined &&
      JSON.stringify(bare(data[field])) !== JSON.stringify(bare(originalDoc?.[field])),
  )
  if (operation === 'update' && !editor && renamed && originalDoc?.naming !== 'withhold') {
    throw new RefusalError(refusal('only_an_editor_may_rename'))
  }
  const changed =
    operation === 'create' ||
    kind !== originalDoc?.kind ||
    renamed ||
    (data.age !== undefined && data.age !== originalDoc?.age)
  const confirmedBefore: unknown = originalDoc?.confirmedBy ?? null
  data.confirmedBy = !opens(kind)
    ? null
    : editor
      ? (req.user?.id ?? confirmedBefore)
      : changed
        ? null
        : confirmedBefore
  // Demonstration data is loaded without a user. Adults in it count as confirmed.
  if (opens(kind) && isTrusted(req)) data.confirmedBy = req.user?.id ?? data.confirmedBy
  return data
}
