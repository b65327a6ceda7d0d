namespace CooPortal.Web.Shared.Elements;

/// <summary>Colours of states: grey 暂存, blue under way, orange to be dealt with, green done, red failed or void, purple under verification.</summary>
public enum Tone
{
    Grey,
    Blue,
    Orange,
    Green,
    Red,
    Purple,
}
