export default {
  page: 'Review',
} as const;
