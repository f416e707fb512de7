export default {
  close: 'Close',
  table: 'Table',
  csv: 'CSV',
  png: 'PNG',
  download: 'Download',
  added: 'added',
  removed: 'removed',
  was: 'was',
  is: 'now',
  pressAgain: 'press again to clear',
} as const
