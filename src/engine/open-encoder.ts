/** The encoder of a bundle, by the kind of its projector. */
import { EarshotError } from '../core/errors.ts'
import type { BundleManifest } from '../core/manifest.ts'
import { type BesideProjector, createCtcEncoder } from './ctc-encoder.ts'
import type { Encoder } from './encoder.ts'
import type { Runtime, Session } from './ort.ts'
import { createStackEncoder } from './stack-encoder.ts'

export function createEncoder(
  session: Session,
  runtime: Runtime,
  manifest: BundleManifest,
  beside: BesideProjector = {},
): Encoder {
  const { frontEnd, projector, windowSeconds, decoder } = manifest
  if (projector.kind === 'stack') {
    return createStackEncoder(session, runtime, { frontEnd, projector, windowSeconds, decoder })
  }
  if (frontEnd.kind === 'log-mel') {
    return createCtcEncoder(session, runtime, { frontEnd, projector, windowSeconds, decoder }, beside)
  }
  throw new EarshotError('model-damaged', `A ctc projector needs a log-mel front end, not ${frontEnd.kind}.`)
}
