namespace CooPortal.TestKit;

/// <summary>Marks a test that proves a row of the feature checklist by doing what the row says through the surface the user has.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class FeatureAttribute(int row) : Attribute
{
    public int Row { get; } = row;
}
