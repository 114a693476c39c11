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
            MaxDocumentLength 131072, MaxTokens 15000, MaxNesting 50, MaxNameLength 256, MaxOperations 50,
            MaxFragments 100, MaxFields 2048, MaxSpreads 2048, MaxDocumentFields 4096, MaxDepth 15,
            MaxIntrospectionDepth 20, MaxIntrospectionLists 3, MaxIntrospectionFields 512, MaxAliases 30,
            MaxRootFields 20, MaxDirectives 4, MaxArguments 1000, MaxVariableUses 2000, MaxVariables 100,
            MaxComparisons 20000, MaxErrors 100, MaxVariablesBytes 65536, MaxVariablesNesting 50, MaxSearchLength 4000,
            MaxSearchTerms 4000, MaxFilterConditions 200, SearchSeconds 1.5, MaxCost 20000, MaxValues 100000,
            MaxAnswerBytes 33554432, AssumedListSize 5
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
