namespace CooPortal.Web.Infrastructure.Navigation;

/// <summary>原产地证书自助打印 is an entry of its own with its own menu.</summary>
public enum MenuKind
{
    Application,
    SelfPrint,
}
