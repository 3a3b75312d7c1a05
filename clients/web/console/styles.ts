// Mantine's CSS that only the console needs.
import '@mantine/core/styles/Switch.css';
