using RightsGraph.Api.Limits;
using static RightsGraph.Tests.Api.Limits.ChecksUnderTest;

namespace RightsGraph.Tests.Api.Limits;

public sealed class ExpansionCheckTests
{
    // What graphql-js 16 sends, and with it IDEs and code generators.
    private const string Introspection = """
        query IntrospectionQuery {
          __schema {
            description
            queryType { name kind }
            mutationType { name kind }
            subscriptionType { name kind }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) {
            name description
            args(includeDeprecated: true) { ...InputValue }
            type { ...TypeRef }
            isDeprecated deprecationReason
          }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue {
          name description type { ...TypeRef } defaultValue isDeprecated deprecationReason
        }
        fragment TypeRef on __Type {
          kind name
          ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
          ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
        }
        """;

    [Fact]
    public void TheIntrospectionOfToolsPasses() => Assert.Null(Check(Introspection));

    [Fact]
    public void FieldsAreCountedWhereverTheirFragmentIsSpread()
    {
        var limits = new RequestLimits { MaxFields = 31 };
        var fragment = "fragment F on X{" + Repeat(9, i => $"f{i}") + "}";
        Assert.Null(Check(limits, "{a{...F} b{...F} c{...F} d}" + fragment));
        AssertRefused(
            Check(limits, "{a{...F} b{...F} c{...F} d e}" + fragment), LimitCodes.Fields, "MaxFields", "32 fields");
    }

    [Fact]
    public void DepthIsHeldAtItsEdge()
    {
        Assert.Null(Check(Nested(15)));
        AssertRefused(Check(Nested(16)), LimitCodes.Depth, "MaxDepth", "16 fields");
        AssertRefused(Check("{" + Cycles(12) + "}"), LimitCodes.Depth, "MaxDepth", "38 fields");
        AssertRefused(
            Check("{a{...F}} fragment F on X{" + Nested(15)[1..]), LimitCodes.Depth, "MaxDepth", "16 fields");
    }

    [Fact]
    public void IntrospectionHasADepthOfItsOwn()
    {
        Assert.Null(Check(Typed(18)));
        AssertRefused(Check(Typed(19)), LimitCodes.IntrospectionDepth, "MaxIntrospectionDepth", "21 fields");
        AssertRefused(
            Check("{__schema{types{...T}}} fragment T on __Type{" + Typed(18)["{__type(name:\"A\"){".Length..^1]),
            LimitCodes.IntrospectionDepth, "MaxIntrospectionDepth", "21 fields");
    }

    [Fact]
    public void ListsOfIntrospectionDoNotMultiplyForLong() => AssertRefused(
        Check("{__schema{types{fields{type{fields{type{fields{name}}}}}}}}"),
        LimitCodes.IntrospectionLists, "MaxIntrospectionLists", "4 lists");

    [Fact]
    public void IntrospectionHasFieldsOfItsOwn()
    {
        Assert.Null(Check(Introspected(511)));
        AssertRefused(
            Check(Introspected(512)), LimitCodes.IntrospectionFields, "MaxIntrospectionFields", "513 fields");
    }

    [Theory]
    [InlineData("{{entries{{nodes{{{0}}}}}}}")]
    [InlineData("{{entries{{nodes{{...F}}}}}} fragment F on Entry{{{0}}}")]
    [InlineData("{{entries{{nodes{{...{{{0}}}}}}}}}")]
    public void AliasesAreHeldAtTheirEdge(string query)
    {
        Assert.Null(Check(In(query, Repeat(30, i => $"a{i}:text"))));
        AssertRefused(
            Check(In(query, Repeat(31, i => $"a{i}:text"))), LimitCodes.Aliases, "MaxAliases", "`text` has 31");
    }

    [Fact]
    public void AliasesAddUpOverFieldsThatAreMerged() => AssertRefused(
        Check("{archive{...A} archive{...B}} "
            + $"fragment A on Archive{{{Repeat(20, i => $"a{i}:version")}}} "
            + $"fragment B on Archive{{{Repeat(20, i => $"b{i}:version")}}}"),
        LimitCodes.Aliases, "MaxAliases", "40");

    [Fact]
    public void AliasesOfOneTypeDoNotHideBehindThoseOfAnother() => AssertRefused(
        Check("{node(id:1){...on Summary{" + Repeat(31, i => $"a{i}:id") + "} ...on Entry{"
            + Repeat(31, i => $"a{i}:text") + "}}}"),
        LimitCodes.Aliases, "MaxAliases", "31");

    [Fact]
    public void RootFieldsAreHeldAtTheirEdge()
    {
        Assert.Null(Check("{" + Repeat(20, i => $"a{i}:archive{{version}}") + "}"));
        AssertRefused(
            Check("{" + Repeat(21, i => $"a{i}:archive{{version}}") + "}"),
            LimitCodes.RootFields, "MaxRootFields", "21 root fields");
        AssertRefused(
            Check("{...F ...{" + Repeat(11, i => $"b{i}:__typename") + "}} fragment F on Query{"
                + Repeat(10, i => $"a{i}:__typename") + "}"),
            LimitCodes.RootFields, "MaxRootFields", "21 root fields");
    }

    [Fact]
    public void ComparisonsAreHeldAtTheirEdge()
    {
        // 200 fields make 19,900 pairs; one more, 20,100.
        Assert.Null(Check("{archive{" + Repeat(200, _ => "version") + "}}"));
        AssertRefused(
            Check("{archive{" + Repeat(201, _ => "version") + "}}"),
            LimitCodes.Comparisons, "MaxComparisons", "20100 comparisons");
        AssertRefused(
            Check("{archive{" + Repeat(110, _ => "version(a:[1])") + "}}"),
            LimitCodes.Comparisons, "MaxComparisons", "29975 comparisons");
    }

    [Fact]
    public void EveryOperationIsHeldWhicheverRuns() => AssertRefused(
        Check("query A{__typename} query B" + Nested(16), operationName: "A"),
        LimitCodes.Depth, "MaxDepth", "The operation `B` has 16");

    [Fact]
    public void UnusedFragmentsAreHeldToo() => AssertRefused(
        Check("{__typename} fragment F on Archive{" + Repeat(201, _ => "version") + "}"),
        LimitCodes.Comparisons, "MaxComparisons", "The fragment `F`");

    [Fact]
    public void OperationsTogetherAreHeld()
    {
        string Operations(int fields) => $"query A{Wide(2_000)} query B{Wide(2_000)} query C{Wide(fields)}";
        Assert.Null(Check(Operations(96), operationName: "A"));
        AssertRefused(
            Check(Operations(97), operationName: "A"), LimitCodes.DocumentFields, "MaxDocumentFields", "4097");
    }

    [Theory]
    [InlineData("{...A} fragment A on Query{...A}", "A")]
    [InlineData("{__typename} fragment A on Query{x{...B}} fragment B on Query{...{...A}}", "A")]
    public void ACircularFragmentIsRefusedByItsName(string query, string fragment)
    {
        var violation = Check(query);
        Assert.Equal(LimitCodes.CircularFragment, violation?.Code);
        Assert.Contains($"`{fragment}`", violation?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(50)]
    [InlineData(99)]
    public void AFragmentBombIsRefused(int levels)
    {
        var bomb = "{...F0}" + Repeat(
            levels, i => $"fragment F{i} on Query{{a{i}:__typename ...F{i + 1} b{i}:__typename ...F{i + 1}}}");
        AssertRefused(Check(bomb), LimitCodes.Fields, "MaxFields", levels == 99 ? "countless" : "fields");
        AssertRefused(
            Check(bomb + $"fragment F{levels} on Query{{__typename}}"), LimitCodes.Fields, "MaxFields", "fields");
    }

    [Fact]
    public void AFragmentBombOfSpreadsAloneIsRefused() => AssertRefused(
        Check("{...F0}" + Repeat(99, i => $"fragment F{i} on Query{{{Repeat(70, _ => $"...F{i + 1}")}}}")),
        LimitCodes.Spreads, "MaxSpreads", "countless");

    [Theory]
    [InlineData("{...Nope}")]
    [InlineData("{nope{nope(nope:$nope)@nope{...on Nope{nope}}}}")]
    [InlineData("mutation{nope} ")]
    [InlineData("subscription{nope{nope}}")]
    [InlineData("{...F} fragment F on Nope{nope} fragment F on Query{__typename}")]
    [InlineData("{entries{nodes{__schema{nodes{id}}}}}")]
    [InlineData("query($a:Nope={b:1}){entries(first:$a){nodes{id}}}")]
    [InlineData("{entries(first:{},last:\"x\"){nodes{id}}}")]
    public void WhatValidationWillRefusePasses(string query) => Assert.Null(Check(query));

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("{a", depth)) + new string('}', depth);

    private static string Cycles(int count) =>
        "country{" + string.Concat(Enumerable.Repeat("entries{nodes{country{", count)) + "id"
            + new string('}', (3 * count) + 1);

    private static string Typed(int ofTypes) =>
        "{__type(name:\"A\"){" + string.Concat(Enumerable.Repeat("ofType{", ofTypes)) + "name"
            + new string('}', ofTypes + 2);

    private static string Introspected(int fields) => "{__schema{" + Repeat(fields, i => $"f{i}") + " x}}";

    private static string Wide(int fields) => "{x{" + Repeat(fields - 1, i => $"f{i}") + "}}";

    private static string In(string query, string part) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, query, part);
}
