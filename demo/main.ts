import "../src/index.js";
import "../src/locale/languages/ar.js";
import "../src/locale/languages/he.js";
import { startGallery } from "./gallery.js";
import { startPageTheme } from "./page-theme.js";
import { startYourStory } from "./your-story.js";

startPageTheme();
startGallery();
startYourStory();
