export default {
  page: 'Wall',
} as const;
