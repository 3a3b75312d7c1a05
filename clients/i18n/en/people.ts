export default {
  page: 'People',
} as const;
