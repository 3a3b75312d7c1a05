/** The trainee's desk. */
export default {
  page: 'Desk',
} as const;
