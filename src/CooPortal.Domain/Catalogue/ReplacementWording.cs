namespace CooPortal.Domain.Catalogue;

/// <summary>What a reissued or amended certificate says; {0} is the original's number, {1} its date of issue.</summary>
public sealed record ReplacementWording(string Text, string Box);
