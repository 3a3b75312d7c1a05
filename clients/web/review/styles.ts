// Mantine's CSS that only the review needs.
import '@mantine/core/styles/PasswordInput.css';
import '../choices.ts';
