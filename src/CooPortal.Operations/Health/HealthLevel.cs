namespace CooPortal.Operations.Health;

/// <summary>How something is.</summary>
public enum HealthLevel
{
    Well,

    /// <summary>Works, but somebody must do something soon.</summary>
    Warning,

    /// <summary>Something does not work for users now.</summary>
    Broken,
}
