import type {
  FilterOptions,
  FilterOptionsProps,
  RelationshipFieldSingleValidation,
  Where,
} from 'payload'
import { relationship } from 'payload/shared'

/**
 * Checks a relation as Payload does, by this filter and not by what the picker offers. What is offered changes under what was chosen: a story
 * is taken down, or turns out to be in another language, and whatever names it must be saved all the same, by a verb above all.
 */
export const checkedBy =
  (filterOptions: FilterOptions): RelationshipFieldSingleValidation =>
  (value, options) =>
    relationship(value, { ...options, filterOptions })

/** Every story but this one. */
export const notItself = ({ id }: Pick<FilterOptionsProps, 'id'>): Where =>
  id === undefined ? {} : { id: { not_equals: id } }

/** ... that is in another language, where the language of this one is known. */
export const inAnotherLanguage = ({ id, data }: Pick<FilterOptionsProps, 'id' | 'data'>): Where => {
  const lang = (data as { lang?: string | null } | undefined)?.lang
  return lang ? { and: [notItself({ id }), { lang: { not_equals: lang } }] } : notItself({ id })
}
