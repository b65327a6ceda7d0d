using Shouldly;

namespace CooPortal.TestKit;

/// <summary>Waits for something that another thread or program brings about.</summary>
public static class Eventually
{
    public static async Task IsTrueAsync(Func<bool> condition, string what, int seconds = 40)
    {
        var until = DateTime.UtcNow.AddSeconds(seconds);
        while (!condition())
        {
            (DateTime.UtcNow < until).ShouldBeTrue($"waited {seconds} s in vain: {what}");
            await Task.Delay(50);
        }
    }
}
