import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium as browsers } from 'playwright-core'
import { expect, it } from 'vitest'
import { chromium } from './chromium.ts'

it('a real Chromium opens a page, runs its script and pictures it', async () => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<h1>…</h1><script>document.querySelector("h1").textContent = "Größe " + 6 * 7</script>')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const browser = await browsers.launch(await chromium())
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    expect(await page.textContent('h1')).toBe('Größe 42')
    const picture = await page.screenshot({ type: 'png' })
    // width and height stand in the head of a PNG
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([390, 844])
    await page.setContent('')
    expect(picture.equals(await page.screenshot({ type: 'png' }))).toBe(false)
  } finally {
    await browser.close()
    server.close()
  }
})
