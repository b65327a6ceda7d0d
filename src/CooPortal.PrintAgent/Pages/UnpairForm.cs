namespace CooPortal.PrintAgent.Pages;

/// <summary>The status page's button that ends a pairing.</summary>
public sealed record UnpairForm(string Portal);
