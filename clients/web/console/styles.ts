// Mantine's CSS that the console needs beyond the common one.
import '../choices.ts';
