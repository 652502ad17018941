import type { ImportMap } from 'payload'

/** Written by `npm run generate:importmap`. */
export declare const importMap: ImportMap
