import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createServices } from './state/services.ts'
import { createEarshotStore } from './state/store.ts'
import { App } from './ui/app.tsx'
import { EarshotStoreProvider } from './ui/store-context.tsx'
import './ui/styles/index.css'

const store = createEarshotStore(createServices())
const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <EarshotStoreProvider store={store}>
      <App />
    </EarshotStoreProvider>
  </StrictMode>,
)

void store.getState().restore()
void store.getState().loadModel()
void store.getState().keepOffline()
