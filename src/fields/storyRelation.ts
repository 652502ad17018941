import type {
  FilterOptions,
  FilterOptionsProps,
  RelationshipFieldSingleValidation,
  Where,
} from 'payload'
import { relationship } from 'payload/shared'

/**
 * Makes a field's check: as Payload's own, but with this filter instead of the one for the choices.
 * A story that was chosen may no longer be among the choices: it was taken down, or its language
 * was changed. A record that refers to it must still be saved, above all by a verb.
 */
export const checkedBy =
  (filterOptions: FilterOptions): RelationshipFieldSingleValidation =>
  (value, options) =>
    relationship(value, { ...options, filterOptions })

/** Every story but this one. */
export const notItself = ({ id }: Pick<FilterOptionsProps, 'id'>): Where =>
  id === undefined ? {} : { id: { not_equals: id } }

/** Stories in another language, where this story's language is known. */
export const inAnotherLanguage = ({ id, data }: Pick<FilterOptionsProps, 'id' | 'data'>): Where => {
  const lang = (data as { lang?: string | null } | undefined)?.lang
  return lang ? { and: [notItself({ id }), { lang: { not_equals: lang } }] } : notItself({ id })
}
