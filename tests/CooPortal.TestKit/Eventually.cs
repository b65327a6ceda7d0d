using Shouldly;

namespace CooPortal.TestKit;

/// <summary>Waits for something that another thread or program brings about.</summary>
public static class Eventually
{
    public static Task IsTrueAsync(Func<bool> condition, string what, int seconds = 40) => IsTrueAsync(() => Task.FromResult(condition()), what, seconds);

    public static async Task IsTrueAsync(Func<Task<bool>> condition, string what, int seconds = 40)
    {
        var until = DateTime.UtcNow.AddSeconds(seconds);
        while (!await condition())
        {
            (DateTime.UtcNow < until).ShouldBeTrue($"waited {seconds} s in vain: {what}");
            await Task.Delay(50);
        }
    }
}
