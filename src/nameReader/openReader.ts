import type { ReaderScores } from '#anonymization/detector/readerScores.ts'
import { checkedBytes, checkedText } from '#resourceFiles/resourceFiles.ts'
import { cutterOf } from './cutPieces.ts'
import { readWindows } from './readWindows.ts'
import type { Model } from './readWindows.ts'

/** Reads texts with the model; returns each text's scores. */
export type ReadTexts = (texts: readonly string[]) => Promise<ReaderScores[]>

const loadModel = async (bytes: Uint8Array): Promise<Model> => {
  // Not a static import: the package is optional, and whoever has no reader does not load it.
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web')
  env.wasm.numThreads = 1
  env.logLevel = 'error'
  const session = await InferenceSession.create(bytes, { executionProviders: ['wasm'] })
  return async ({ rows, length, ids, cases, mask }) => {
    const whole = (values: BigInt64Array): InstanceType<typeof Tensor> =>
      new Tensor('int64', values, [rows, length])
    const places = BigInt64Array.from({ length }, (_, i) => BigInt(i))
    const { odds } = await session.run({
      ids: whole(ids),
      cases: whole(cases),
      mask: whole(mask),
      places: new Tensor('int64', places, [1, length]),
    })
    return odds?.data as Float32Array
  }
}

/**
 * Loads the model and its list of pieces; returns what reads texts with them. Throws where the
 * package `onnxruntime-web` is not installed or a file is damaged: then the network decides alone.
 */
export const openReader = async (): Promise<ReadTexts> => {
  const cut = cutterOf(checkedText('name-reader/pieces.tsv'))
  const model = await loadModel(checkedBytes('name-reader/reader.onnx'))
  return async (texts) => await readWindows(texts.map(cut), model)
}
