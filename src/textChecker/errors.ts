/**
 * Why a line could not be checked. The codes never change; docs/check-text.md says what to do about
 * each.
 */
export const FAULTS = {
  broken_json: 'This line is not JSON. Send one object per line, without line breaks in it.',
  not_an_object: 'This line is JSON, but no object. Send {"id": …, "text": …}.',
  bad_field: 'A key holds a value of the wrong type.',
  unknown_format: 'format is one of text, markdown, html, json, url, filename.',
  unknown_language: 'lang is en or es.',
  broken_document: 'format is json, but text is not JSON.',
  line_too_long: 'This line is longer than 16 MB. Send the text in parts.',
  not_utf8: 'This line is not UTF-8.',
  internal: 'The check failed on this text. Nothing of it is passed on; please report the format.',
} as const
export type FaultCode = keyof typeof FAULTS

export interface Fault {
  readonly code: FaultCode
  /**
   * What is wrong and what to send instead. It contains no word of the line, only names of our own
   * keys.
   */
  readonly message: string
}

/** Makes a fault. `key` is the key of the line that it is about. */
export const fault = (code: FaultCode, key?: string): Fault => ({
  code,
  message: key === undefined ? FAULTS[code] : `${key}: ${FAULTS[code]}`,
})
