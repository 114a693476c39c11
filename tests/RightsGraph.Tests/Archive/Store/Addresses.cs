using RightsGraph.Archive.Store;

namespace RightsGraph.Tests.Archive.Store;

internal static class Addresses
{
    /// <summary>An address that must be a good one.</summary>
    public static StoreAddress Of(string text)
    {
        Assert.True(StoreAddress.TryParse(text, out var address, out var problem), problem);
        return address;
    }
}
