export default {
  select: 'Select {title}',
  selected: '{n, plural, one {# plan selected} other {# plans selected}}',
  selectNone: 'Select none',
  export: 'Export as CSV',
  news: '{n, plural, one {# change} other {# changes}} since your last visit',
  views: 'Saved views',
  saveView: 'Save this view',
  viewName: 'Name of the view',
  save: 'Save',
  forget: 'Forget the view {name}',
} as const
