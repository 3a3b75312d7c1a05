// Mantine's CSS for what is ticked and switched: no page needs it for its first picture but the console.
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Switch.css';
