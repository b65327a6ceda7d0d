namespace CooPortal.Web.Infrastructure;

public enum FlashTone
{
    Success,
    Information,
    Warning,
    Error,
}
