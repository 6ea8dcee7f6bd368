/** The tests run against the production build, made once. */
import { build } from 'vite'

export default async function buildApp(): Promise<void> {
  await build({ logLevel: 'warn' })
}
