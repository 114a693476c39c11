namespace RightsGraph.Tests.Support;

/// <summary>
/// Waits for what a working program does in a moment, however busy the machine is: the deadline only tells that from a
/// program that never does it.
/// </summary>
internal static class Eventually
{
    public static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <param name="isSo">Asked again and again until it holds.</param>
    /// <param name="problem">Says in a failure why it does not hold.</param>
    public static Task HoldsAsync(Func<bool> isSo, Func<string>? problem = null) =>
        HoldsAsync(() => Task.FromResult(isSo()), problem);

    /// <inheritdoc cref="HoldsAsync(Func{bool}, Func{string}?)"/>
    public static async Task HoldsAsync(Func<Task<bool>> isSo, Func<string>? problem = null)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(
                TimeProvider.System.GetElapsedTime(start) < Deadline,
                $"It does not hold after {Deadline.TotalSeconds} seconds. {problem?.Invoke()}");
            await Task.Delay(Pause);
        }
    }
}
