#!/usr/bin/env node
// The sources are TypeScript and run as they are: tsx strips their types while Node loads them.
import { register } from 'tsx/esm/api'

register()
const { main } = await import('./earshot.ts')
process.exitCode = await main(process.argv.slice(2))
