// Loaded into the API and the dashboard: when Plan Ledger is killed without a word they must not keep its ports.
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 3_000).unref()
  process.kill(process.pid, 'SIGTERM')
})
