// A static library needs one object besides the generated resource objects.
namespace guidepost {
extern const char embeddedResourcePrefix[];
const char embeddedResourcePrefix[] = ":/guidepost";
} // namespace guidepost
