// Mantine's CSS that only the desk needs.
import '@mantine/core/styles/Fieldset.css';
