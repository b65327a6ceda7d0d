namespace CooPortal.Domain.Transparency;

/// <summary>A complete subtree: 2^<paramref name="Level"/> leaves. Once complete its hash never changes.</summary>
/// <param name="Level">0 is a leaf.</param>
/// <param name="Index">Place among the subtrees of this level, from the left.</param>
public readonly record struct Subtree(int Level, long Index)
{
    /// <summary>The leaves below it.</summary>
    public LeafRange Leaves => new(Index << Level, (Index + 1) << Level);
}
