import { formatBytes } from '../core/format.ts'
import type { LoadProgress } from '../core/interface.ts'
import type { ModelStatus } from '../state/types.ts'
import { deviceName } from './format.ts'
import { useEarshot } from './store-context.tsx'

const STAGES = { download: 'downloading', read: 'reading', prepare: 'preparing' } as const

/** Tells whether the model is ready, and opens its panel. */
export function ModelStatusPill({ onOpen }: { onOpen(): void }) {
  const model = useEarshot((state) => state.model)
  const name = useEarshot((state) => state.modelName)
  return (
    <div className="model-status" data-phase={model.phase}>
      <span className="model-dot" aria-hidden="true" />
      <span className="model-text">
        <span role="status" aria-label="Model">
          {statusText(model, name)}
        </span>
        {model.phase === 'loading' && model.progress !== null && <Progress progress={model.progress} />}
      </span>
      <button
        type="button"
        className="model-open"
        aria-label="About the model"
        title="About the model"
        onClick={onOpen}
      />
    </div>
  )
}

/** The stage changes rarely enough to be read aloud; the bytes beside it do not. */
function statusText(model: ModelStatus, name: string): string {
  if (model.phase === 'ready') return `${model.info.name} ready on ${deviceName(model.info.device)}`
  if (model.phase === 'failed') return `${name} is unavailable`
  return model.progress === null ? `Loading ${name}` : `Loading ${name}: ${STAGES[model.progress.stage]}`
}

function Progress({ progress: { loadedBytes, totalBytes, item, stage } }: { progress: LoadProgress }) {
  const bytes = `${formatBytes(loadedBytes)} of ${formatBytes(totalBytes)}`
  return (
    <>
      {totalBytes > 0 && stage !== 'prepare' && (
        <span className="model-bytes" aria-hidden="true">
          {bytes}
        </span>
      )}
      <progress
        className="model-progress"
        aria-label="Loading the model"
        aria-valuetext={stage === 'prepare' ? `preparing ${item}` : bytes}
        max={Math.max(1, totalBytes)}
        {...(stage === 'prepare' ? {} : { value: loadedBytes })}
      />
    </>
  )
}
