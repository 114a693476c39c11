using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RightsGraph.Api.Schema.Importing;
using RightsGraph.Archive.Store;
using RightsGraph.Server.Telemetry;

namespace RightsGraph.Tests.Server.Telemetry;

public sealed class FaultLogTests
{
    private const string Secret = "zhanaozen";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AFaultIsToldWithItsPlaceAndWithItsWordsOnlyWhereDetailsAreWanted(bool details)
    {
        var text = TextOf(Thrown(), details);

        Assert.Contains("Fault 17", text, StringComparison.Ordinal);
        Assert.Contains(nameof(Thrown), text, StringComparison.Ordinal);
        Assert.Contains(nameof(ArgumentException), text, StringComparison.Ordinal);
        Assert.Contains(nameof(FormatException), text, StringComparison.Ordinal);
        Assert.Equal(details, text.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public void ARefusalOfTheStoreIsToldInASentenceWithoutItsPlace()
    {
        var text = TextOf(new ArchiveUnchangedException(new StoreException("The disk is full.", Thrown())), false);

        Assert.Contains("The disk is full.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(Thrown), text, StringComparison.Ordinal);
    }

    private static ArgumentException Thrown()
    {
        try
        {
            throw new ArgumentException(Secret, new FormatException(Secret));
        }
        catch (ArgumentException thrown)
        {
            return thrown;
        }
    }

    private static string TextOf(Exception fault, bool details)
    {
        using var log = new CapturedLog();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(log));
        new FaultLog(Options.Create(new TelemetrySettings { Details = details }), factory.CreateLogger<FaultLog>())
            .Log("17", fault);
        return log.Text;
    }
}
