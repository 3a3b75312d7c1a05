export default {
  page: 'Instructor',
} as const;
