using System.ComponentModel.DataAnnotations;
using System.Reflection;
using RightsGraph.Api.Limits;

namespace RightsGraph.Tests.Api.Limits;

public sealed class RequestLimitsTests
{
    public static TheoryData<string> Names => [.. typeof(RequestLimits).GetProperties().Select(limit => limit.Name)];

    [Fact]
    public void TheDefaultsAreThoseThatTheDocumentationStates()
    {
        var limits = new RequestLimits();
        Assert.Equal(
            """
            MaxDocumentLength 131072, MaxFields 2048, MaxDepth 15, MaxAliases 30, MaxVariablesBytes 65536,
            MaxFilterConditions 200, SearchSeconds 1.5, ExecutionSeconds 1.75, MaxCost 20000, MaxAnswerBytes 33554432,
            AssumedListSize 5
            """.ReplaceLineEndings(" "),
            string.Join(", ", typeof(RequestLimits).GetProperties()
                .Select(limit => $"{limit.Name} {limit.GetValue(limits)}")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AValueOutsideItsRangeIsRefusedByAMessageThatNamesKeyAndRange(string name)
    {
        var limit = typeof(RequestLimits).GetProperty(name)!;
        var range = limit.GetCustomAttribute<RangeAttribute>()!;
        Assert.True(range.IsValid(limit.GetValue(new RequestLimits())));
        Assert.StartsWith(
            $"Limits:{name} is -1; expected {range.Minimum} to {range.Maximum}",
            range.ErrorMessage!.Replace("{0}", "-1", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryLimitHasACodeOfItsOwn()
    {
        var codes = typeof(LimitCodes).GetFields().Select(code => code.GetValue(null)).ToArray();
        Assert.Equal(codes.Length, codes.Distinct().Count());
    }
}
