import { HtmlValidate, StaticConfigLoader } from 'html-validate'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // Names in HTML know no case; React writes srcSet, dateTime and charSet as JavaScript does.
      'attr-case': 'off',
      // React writes what is true as required="", which HTML takes as it takes the word alone.
      'attribute-boolean-style': 'off',
      // A slash at the end of a void element means nothing: React writes it, the story’s own HTML from /v1 does not.
      'void-style': 'off',
      // Headlines are the newsroom's, and end in its name.
      'long-title': 'off',
    },
  }),
)

/** What the rules of HTML and of accessible HTML have against a page, as a person can read it. */
export async function htmlFaults(markup: string): Promise<string[]> {
  const { results } = await validator.validateString(markup)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  )
}
