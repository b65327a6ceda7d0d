namespace CooPortal.Web.Features.Privacy.Policy;

public enum PrivacyBlockKind
{
    Heading,
    Subheading,
    Paragraph,
    List,
}
