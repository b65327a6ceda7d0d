namespace CooPortal.Domain.Catalogue;

public enum PrintLanguage
{
    English,
    Chinese,
}
